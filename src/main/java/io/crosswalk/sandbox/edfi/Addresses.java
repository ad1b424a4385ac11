package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the parts of the API are, which depends on the generation and on how the host tells its databases apart. */
final class Addresses {

    /** A part of the API; in the order in which a path is compared with their addresses. */
    enum Part { TOKEN, TOKEN_INFO, DEPENDENCIES, DATA, CHANGE_QUERIES, OPEN_API }

    /**
     * Which part a request is for.
     *
     * @param call its path is what follows the address of the part
     * @param known whether all values of the route are those of this database
     */
    record Place(Part part, Call call, boolean known) {
    }

    private final EdFiRoute route;
    private final Map<Part, List<String>> templates = new EnumMap<>(Part.class);

    Addresses(EdFiProduct product) {
        route = product.route();
        List<String> variables = route.names().stream().map(Addresses::variable).toList();
        switch (product.version()) {
            case ODS_5_3, ODS_6_2 -> {
                List<String> instance = variables.stream().filter(variable(EdFiRoute.INSTANCE)::equals).toList();
                templates.put(Part.TOKEN, path(instance, "oauth", "token"));
                templates.put(Part.TOKEN_INFO, path(instance, "oauth", "token_info"));
                templates.put(Part.DEPENDENCIES, path("metadata/data/v3", variables, "dependencies"));
                templates.put(Part.DATA, path("data/v3", variables));
                templates.put(Part.CHANGE_QUERIES, path("changeQueries/v1", variables));
                templates.put(Part.OPEN_API, path("metadata", variables));
            }
            case ODS_7_3 -> {
                after(variables);
                templates.put(Part.DEPENDENCIES, path(variables, "metadata", "data", "v3", "dependencies"));
                templates.put(Part.DATA, path(variables, "data", "v3"));
                templates.put(Part.OPEN_API, path(variables, "metadata"));
            }
            case DMS_8 -> {
                after(variables);
                templates.put(Part.DEPENDENCIES, path(variables, "metadata", "dependencies"));
                templates.put(Part.DATA, path(variables, "data"));
                templates.put(Part.OPEN_API, path(variables, "metadata", "specifications"));
            }
        }
    }

    private void after(List<String> variables) {
        templates.put(Part.TOKEN, path(variables, "oauth", "token"));
        templates.put(Part.TOKEN_INFO, path(variables, "oauth", "token_info"));
        templates.put(Part.CHANGE_QUERIES, path(variables, "changeQueries", "v1"));
    }

    private static List<String> path(String start, List<String> variables, String... end) {
        return Stream.of(Arrays.stream(start.split("/")), variables.stream(), Arrays.stream(end))
                .flatMap(part -> part).toList();
    }

    private static List<String> path(List<String> variables, String... end) {
        return Stream.concat(variables.stream(), Arrays.stream(end)).toList();
    }

    private static String variable(String name) {
        return "{" + name + "}";
    }

    /** Null where the path leads nowhere. */
    @Nullable Place place(Call call) {
        for (Part part : Part.values()) {
            List<String> template = templates.getOrDefault(part, List.of());
            boolean exact = part == Part.TOKEN || part == Part.TOKEN_INFO || part == Part.DEPENDENCIES;
            if (fits(call.path(), template, exact)) {
                List<String> rest = call.path().subList(template.size(), call.path().size());
                return new Place(part, call.within(rest), isKnown(call.path(), template));
            }
        }
        return null;
    }

    private static boolean fits(List<String> path, List<String> template, boolean exact) {
        if (path.size() < template.size() || exact && path.size() > template.size()) {
            return false;
        }
        for (int at = 0; at < template.size(); at++) {
            if (!isVariable(template.get(at)) && !template.get(at).equalsIgnoreCase(path.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(List<String> path, List<String> template) {
        for (int at = 0; at < template.size(); at++) {
            String segment = template.get(at);
            if (isVariable(segment) && !value(segment).equalsIgnoreCase(path.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private String value(String variable) {
        return route.segments().stream().filter(segment -> variable(segment.name()).equals(variable))
                .map(EdFiRoute.Segment::value).findFirst().orElseThrow();
    }

    /** Whether the path is that of the root, with the first values of the route or none. */
    boolean isRoot(Call call) {
        List<EdFiRoute.Segment> segments = route.segments();
        if (call.path().size() > segments.size()) {
            return false;
        }
        return call.path().isEmpty() || !segments.get(0).name().equals(EdFiRoute.TENANT)
                || segments.get(0).value().equalsIgnoreCase(call.path().get(0));
    }

    /** The address of a part of this database. */
    String of(Part part, String base) {
        return of(part, base, this::value);
    }

    /**
     * The address of a part as the root tells it.
     *
     * @param given the values of the route that the root was asked with
     * @param missing what stands for a value that was not given, by its name
     */
    String of(Part part, String base, List<String> given, Function<String, String> missing) {
        List<String> names = new ArrayList<>(route.names());
        return of(part, base, variable -> {
            String name = variable.substring(1, variable.length() - 1);
            int place = names.indexOf(name);
            return place < given.size() ? given.get(place) : missing.apply(name);
        });
    }

    private String of(Part part, String base, Function<String, String> values) {
        return templates.getOrDefault(part, List.of()).stream()
                .map(segment -> isVariable(segment) ? values.apply(segment) : segment)
                .collect(Collectors.joining("/", base + "/", ""));
    }
}
