package io.crosswalk.matching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rosters of an Ed-Fi API of any generation over HTTP, with what the generation offers for reading them. Counts requests. */
final class RosterServer implements AutoCloseable {

    static final String SECTIONS = "sections";
    static final String STUDENTS = "students";
    static final String ASSOCIATIONS = "studentSectionAssociations";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Map<String, Row>> lists = Collections.synchronizedMap(new HashMap<>());
    private final Map<String, List<Row>> tracked = Collections.synchronizedMap(new HashMap<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final String data;
    volatile String version = "6.2";
    volatile String standard = "4.0.0";
    volatile boolean changeQueries = true;
    volatile boolean tellsDeletes = true;
    volatile boolean cursorPaging;
    volatile boolean mayReadAssociations = true;
    volatile long newest = 1;

    private record Row(String id, String json, long changeVersion) {}

    /** @param data path of the data, for example {@code /data/v3} */
    RosterServer(String data) throws IOException {
        this.data = data;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Requests to the lists and the change versions since the last call. */
    synchronized List<String> takeRequests() {
        List<String> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    void section(String id, String identifier, long school, String session) {
        put(SECTIONS, id, """
                {"id":"%s","sectionIdentifier":"%s","courseOfferingReference":{"localCourseCode":"C","schoolId":%d,"schoolYear":2026,"sessionName":"%s",
                 "link":{"rel":"CourseOffering","href":"/x"}},"_etag":"1"}""".formatted(id, identifier, school, session));
    }

    void student(String id, String studentUniqueId) {
        put(STUDENTS, id, "{\"id\":\"%s\",\"studentUniqueId\":\"%s\",\"firstName\":\"Nobody\"}".formatted(id, studentUniqueId));
    }

    void association(String id, String student, String section, long school, String session, String end) {
        put(ASSOCIATIONS, id, """
                {"id":"%s","beginDate":"2025-08-20","sectionReference":{"localCourseCode":"C","schoolId":%d,"schoolYear":2026,"sectionIdentifier":"%s",
                 "sessionName":"%s"},"studentReference":{"studentUniqueId":"%s"}%s}""".formatted(id, school, section, session, student, end));
    }

    void remove(String list, String id) {
        lists.get(list).remove(id);
        newest++;
        track(list + "/deletes", new Row(id, "{\"id\":\"%s\",\"changeVersion\":%d}".formatted(id, newest), newest));
    }

    void rename(String id, String before, String after, long school, String session) {
        section(id, after, school, session);
        String key = "{\"localCourseCode\":\"C\",\"schoolId\":%d,\"schoolYear\":2026,\"sectionIdentifier\":\"%s\",\"sessionName\":\"%s\"}";
        track("sections/keyChanges", new Row(id, "{\"id\":\"%s\",\"changeVersion\":%d,\"oldKeyValues\":%s,\"newKeyValues\":%s}".formatted(
                id, newest, key.formatted(school, before, session), key.formatted(school, after, session)), newest));
    }

    void clear() {
        lists.clear();
        tracked.clear();
    }

    private void put(String list, String id, String json) {
        newest++;
        lists.computeIfAbsent(list, name -> Collections.synchronizedMap(new TreeMap<>())).put(id, new Row(id, json, newest));
    }

    private void track(String list, Row row) {
        tracked.computeIfAbsent(list, name -> new ArrayList<>()).add(row);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        if (path.equals("/")) {
            send(exchange, 200, """
                    {"version":"%s","dataModels":[{"name":"Ed-Fi","version":"%s"}],
                     "urls":{"oauth":"@/oauth/token","dataManagementApi":"@%s/"%s}}""".formatted(version, standard, data,
                    changeQueries ? ",\"changeQueries\":\"@/changeQueries/v1/\"" : "").replace("@", base));
        } else if (path.equals("/oauth/token")) {
            send(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":1800}");
        } else {
            requests.add(exchange.getRequestURI().toString());
            answerList(exchange, path, query(exchange));
        }
    }

    private void answerList(HttpExchange exchange, String path, Map<String, String> query) throws IOException {
        String list = path.replaceFirst("^" + data + "/ed-fi/", "");
        if (path.equals("/changeQueries/v1/availableChangeVersions") && changeQueries) {
            send(exchange, 200, "{\"oldestChangeVersion\":1,\"newestChangeVersion\":" + newest + "}");
        } else if (list.equals(ASSOCIATIONS) && !mayReadAssociations) {
            send(exchange, 403, "{\"message\":\"Access to the resource could not be authorized. Are you missing a claim?\"}");
        } else if (list.endsWith("/partitions") && cursorPaging) {
            send(exchange, 200, partitions(rows(list.replace("/partitions", ""), query).size(), Integer.parseInt(query.get("number"))));
        } else if (list.equals(SECTIONS) || list.equals(STUDENTS) || list.equals(ASSOCIATIONS) || list.contains("/") && changeQueries && tellsDeletes && !list.endsWith("/partitions")) {
            page(exchange, rows(list, query), query);
        } else {
            send(exchange, 404, "");
        }
    }

    private List<Row> rows(String list, Map<String, String> query) {
        long minimum = Long.parseLong(query.getOrDefault("minChangeVersion", "0"));
        long maximum = Long.parseLong(query.getOrDefault("maxChangeVersion", Long.toString(Long.MAX_VALUE)));
        Stream<Row> rows = list.contains("/") ? tracked.getOrDefault(list, List.of()).stream() : lists.getOrDefault(list, Map.of()).values().stream();
        return rows.filter(row -> row.changeVersion() >= minimum && row.changeVersion() <= maximum).toList();
    }

    private static String partitions(int rows, int number) {
        int size = Math.max(1, (rows + number - 1) / number);
        return Stream.iterate(0, start -> start < rows, start -> start + size).map(start -> "\"" + start + "-" + Math.min(rows, start + size) + "\"")
                .collect(Collectors.joining(",", "{\"pageTokens\":[", "]}"));
    }

    private void page(HttpExchange exchange, List<Row> rows, Map<String, String> query) throws IOException {
        if (query.containsKey("pageToken")) {
            String[] range = query.get("pageToken").split("-");
            int from = Integer.parseInt(range[0]);
            int end = Integer.parseInt(range[1]);
            int to = Math.min(end, from + Integer.parseInt(query.get("pageSize")));
            if (from < end) {
                exchange.getResponseHeaders().set("Next-Page-Token", to + "-" + end);
            }
            send(exchange, 200, json(rows.subList(Math.min(from, rows.size()), Math.min(to, rows.size()))));
            return;
        }
        int limit = Integer.parseInt(query.get("limit"));
        if (limit > 500) {
            send(exchange, 400, "{\"message\":\"Limit must be omitted or set to a value between 0 and 500.\"}");
            return;
        }
        if (query.containsKey("totalCount")) {
            exchange.getResponseHeaders().set("Total-Count", Integer.toString(rows.size()));
        }
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        send(exchange, 200, json(rows.subList(Math.min(offset, rows.size()), Math.min(offset + limit, rows.size()))));
    }

    private static String json(List<Row> rows) {
        return rows.stream().map(Row::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null ? Map.of() : Stream.of(query.split("&")).map(part -> part.split("=", 2)).collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
