package io.crosswalk.sandbox.control;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Leaves a good answer as it is, but for the address of its next page. */
final class OtherLinks extends HttpServletResponseWrapper {

    private final String next;

    OtherLinks(HttpServletResponse response, String next) {
        super(response);
        this.next = next;
    }

    @Override
    public void addHeader(String name, String value) {
        boolean isLink = name.equalsIgnoreCase("Link");
        super.addHeader(name, isLink ? "<" + next + ">; rel=\"next\"" : value);
    }
}
