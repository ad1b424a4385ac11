package io.crosswalk.sandbox.control;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lets a filter close the connection under an answer, which the servlet interface alone does not offer. */
public final class Connection extends ValveBase {

    private static final String CLOSE = Connection.class.getName() + ".close";

    public Connection() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable close = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        request.setAttribute(CLOSE, close);
        getNext().invoke(request, response);
    }

    static void close(ServletRequest request) {
        ((Runnable) request.getAttribute(CLOSE)).run();
    }
}
