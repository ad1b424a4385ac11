package io.crosswalk.sandbox.canvas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request of a permitted caller, and the answer under construction. */
final class Call {

    private static final String STRING_IDS = "application/json+canvas-string-ids";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Map<String, String> path;
    private final Access access;
    private final Json json;
    private final Map<String, List<String>> lists = new HashMap<>();

    Call(HttpServletRequest request, HttpServletResponse response, Map<String, String> path, Access access) throws IOException {
        this.request = request;
        this.response = response;
        this.path = path;
        this.access = access;
        String accept = request.getHeader("Accept");
        this.json = new Json(accept != null && accept.contains(STRING_IDS), access.may(Permission.READ_SIS));
    }

    HttpServletRequest request() {
        return request;
    }

    Json json() {
        return json;
    }

    boolean may(Permission permission) {
        return access.may(permission);
    }

    void require(Permission permission) {
        access.require(permission);
    }

    String path(String name) {
        return path.getOrDefault(name, "");
    }

    @Nullable String parameter(String name) {
        return request.getParameter(name);
    }

    /** A blank value counts as none, as in Canvas. */
    @Nullable Boolean flag(String name) {
        String value = parameter(name);
        return value == null || value.isBlank() ? null : Boolean.valueOf(value.equals("true") || value.equals("1"));
    }

    /** @return the values of {@code name[]} and {@code name} */
    List<String> list(String name) {
        return lists.computeIfAbsent(name, this::read);
    }

    private List<String> read(String name) {
        List<String> all = new ArrayList<>();
        for (String form : List.of(name + "[]", name)) {
            String[] values = request.getParameterValues(form);
            if (values != null) {
                all.addAll(List.of(values));
            }
        }
        return all;
    }

    boolean includes(String what) {
        return access.includesAllowed() && list("include").contains(what);
    }

    @Nullable Instant time(String name) {
        String value = parameter(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException notIso) {
            throw Refusal.badRequest("Invalid datetime for " + name);
        }
    }

    void addLink(String headerName, String value) {
        response.addHeader(headerName, value);
    }
}
