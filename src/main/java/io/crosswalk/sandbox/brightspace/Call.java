package io.crosswalk.sandbox.brightspace;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request of a permitted caller, and the answer under construction. */
final class Call {

    private final HttpServletRequest request;
    private final Map<String, String> path;
    private final Caller caller;
    private final Access access;
    private final PagingManners manners;
    private final Instant now;
    private final Json json = new Json();
    private byte @Nullable [] file;

    Call(HttpServletRequest request, Map<String, String> path, Caller caller, Access access, PagingManners manners, Instant now) throws IOException {
        this.request = request;
        this.path = path;
        this.caller = caller;
        this.access = access;
        this.manners = manners;
        this.now = now;
    }

    Json json() {
        return json;
    }

    /** Answers with a ZIP file instead of JSON. */
    void send(byte[] zip) {
        file = zip;
    }

    byte @Nullable [] file() {
        return file;
    }

    Instant now() {
        return now;
    }

    PagingManners manners() {
        return manners;
    }

    boolean may(Permission permission) {
        return access.may(permission);
    }

    boolean mayRead(Offering offering) {
        return offering.readable() && !access.isClosed(offering.id());
    }

    void require(Permission permission) {
        access.require(permission);
    }

    void requireScope(String scope) {
        access.require(caller, scope);
    }

    String text(String name) {
        return path.getOrDefault(name, "");
    }

    /** A number in the path; anything else is not found. */
    long id(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException noId) {
            throw Refusal.notFound();
        }
    }

    /** The hundredths of the version asked for, for example 91 for {@code 1.91}. */
    int version() {
        String version = text("version");
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }

    @Nullable String parameter(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    @Nullable Long number(String name) {
        String value = parameter(name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException noNumber) {
            throw Refusal.badRequest("Invalid value for " + name);
        }
    }

    boolean flag(String name) {
        String value = parameter(name);
        return "true".equalsIgnoreCase(value) || "1".equals(value);
    }

    @Nullable Instant time(String name) {
        String value = parameter(name);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException notIso) {
            throw Refusal.badRequest("Invalid value for " + name);
        }
    }

    /** Of this request, without its query; the host is that of the request. */
    String address() {
        return request.getRequestURL().toString();
    }

    String root() {
        String address = address();
        return address.substring(0, address.indexOf(request.getRequestURI())) + request.getContextPath() + request.getServletPath();
    }

    /** The path of this request, for addresses without a host. */
    String requestPath() {
        return request.getRequestURI();
    }

    /** The query without ID-key parameters, the bookmark and the cursor. */
    String queryWithoutPlace() {
        StringBuilder kept = new StringBuilder();
        String query = request.getQueryString();
        for (String part : query == null ? new String[0] : query.split("&")) {
            if (!part.isEmpty() && !part.matches("(x_[abcdt]|bookmark|cursor)=.*")) {
                kept.append(part).append('&');
            }
        }
        return kept.toString();
    }
}
