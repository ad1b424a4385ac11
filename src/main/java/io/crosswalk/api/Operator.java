package io.crosswalk.api;

import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;

/** Who sends a request, for others to see. */
final class Operator {

    /** Of the servlet request; laid down where access is granted. */
    static final String ATTRIBUTE = "io.crosswalk.operator";

    private Operator() {}

    static String of(Exchange exchange) {
        Object name = exchange.getMessage() instanceof PlatformHttpMessage message ? message.getRequest().getAttribute(ATTRIBUTE) : null;
        return name == null ? "this machine" : name.toString();
    }
}
