package io.crosswalk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the name of who signed in with the request, since the routes work on threads of their own. */
final class OperatorFilter extends OncePerRequestFilter {

    /** Read by the HTTP interface. */
    static final String ATTRIBUTE = "io.crosswalk.operator";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null) {
            request.setAttribute(ATTRIBUTE, request.getUserPrincipal().getName());
        }
        chain.doFilter(request, response);
    }
}
