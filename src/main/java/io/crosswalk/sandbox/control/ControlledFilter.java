package io.crosswalk.sandbox.control;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stands before the simulated systems: counts every request, and spoils those that shall be spoilt. */
public final class ControlledFilter extends HttpFilter {

    private static final String HTML = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>We'll be back soon</h1></body></html>";
    private static final String ELSEWHERE = "https://elsewhere.example/api/v1/courses?page=2";

    private final transient Misbehaviours misbehaviours;
    private final transient RequestCounts counts;
    private final transient Clock clock;

    /** @param clock by which every answer is dated */
    public ControlledFilter(Misbehaviours misbehaviours, RequestCounts counts, Clock clock) {
        this.misbehaviours = misbehaviours;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        counts.count(request.getMethod(), path);
        response.setDateHeader("Date", clock.millis());
        Misbehaviour chosen = misbehaviours.next(request.getMethod(), path);
        if (chosen == null) {
            chain.doFilter(request, response);
        } else {
            misbehave(chosen, request, response, chain);
        }
    }

    private static void misbehave(Misbehaviour chosen, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (chosen.kind()) {
            case DELAY -> {
                pause(chosen.milliseconds());
                chain.doFilter(request, response);
            }
            case ANSWER -> {
                response.setStatus(chosen.status());
                chosen.headers().forEach(response::setHeader);
                send(response, chosen.body() == null ? "text/html" : null, chosen.body() == null ? HTML : chosen.body());
            }
            case DROP -> Connection.close(request);
            case TRUNCATE -> truncate(request, response, chain);
            case HTML -> send(response, "text/html", HTML);
            case INVALID_UTF8 -> invalid(request, response, chain);
            case ENDLESS -> endless(response, chosen.bytes());
            case NEXT_ELSEWHERE -> chain.doFilter(request, new OtherLinks(response, ELSEWHERE));
            case NEXT_LOOP -> chain.doFilter(request, new OtherLinks(response, address(request)));
            case MISSING_KEY -> send(response, "application/json", "{}");
            case EMPTY_LIST -> send(response, "application/json", "[]");
        }
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("The sandbox is being stopped.", stopping);
        }
    }

    private static void truncate(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        byte[] body = record(request, response, chain);
        response.setContentLength(body.length);
        response.getOutputStream().write(body, 0, body.length / 2);
        response.flushBuffer();
        Connection.close(request);
    }

    private static void invalid(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        byte[] body = record(request, response, chain);
        int quote = new String(body, StandardCharsets.ISO_8859_1).indexOf("\":\"");
        byte[] spoilt = Arrays.copyOf(body, body.length);
        if (quote >= 0 && quote + 3 < body.length) {
            spoilt[quote + 3] = (byte) 0xFF;
        }
        response.setContentLength(spoilt.length);
        response.getOutputStream().write(spoilt);
    }

    private static byte[] record(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Recorded recorded = new Recorded(response);
        chain.doFilter(request, recorded);
        return recorded.body();
    }

    private static void endless(HttpServletResponse response, long bytes) throws IOException {
        response.setContentType("application/json");
        byte[] block = "{\"id\":1,\"name\":\"and so on\"},".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write('[');
        for (long sent = 0; sent < bytes; sent += block.length) {
            response.getOutputStream().write(block);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURL() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static void send(HttpServletResponse response, @Nullable String contentType, String body) throws IOException {
        if (contentType != null) {
            response.setContentType(contentType);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
