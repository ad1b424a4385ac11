package io.crosswalk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another web site makes a browser send: the browser would add the user's password by itself. Programs
 * send neither of the two headers and are not concerned. Following a link to the hub is allowed.
 */
final class OtherSiteFilter extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ownSite = (site == null || OWN.contains(site)) && isOwnOrigin(request.getHeader("Origin"), request.getHeader("Host"));
        if (ownSite || isFollowedLink(request)) {
            chain.doFilter(request, response);
        } else {
            Refusal.OTHER_SITE.write(response);
        }
    }

    private static boolean isOwnOrigin(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isFollowedLink(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
