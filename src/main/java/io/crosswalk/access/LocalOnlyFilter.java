package io.crosswalk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in this machine alone. The name under which the hub was called counts too: a page of an attacker's whose host name
 * leads to 127.0.0.1 comes from this machine, but calls the hub by that name.
 */
final class LocalOnlyFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLoopback(request.getRemoteAddr()) && isOwnName(request.getHeader("Host")) && !isForwarded(request)) {
            chain.doFilter(request, response);
        } else {
            Refusal.OTHER_MACHINE.write(response);
        }
    }

    /** An address, never a name, so that nothing is looked up. */
    private static boolean isLoopback(String address) throws IOException {
        return InetAddress.getByName(address).isLoopbackAddress();
    }

    private static boolean isOwnName(@Nullable String host) {
        return host != null && OWN_NAMES.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", ""));
    }

    /** A proxy on this machine speaks for others. */
    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
    }
}
