package io.crosswalk.sandbox.edfi;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.RequestFacade;
import org.apache.coyote.ActionCode;

/** Closes a connection without an answer. The servlet API has no way to do so, hence the reach into Tomcat. */
final class DroppedConnection {

    private DroppedConnection() {
    }

    static void of(HttpServletRequest request) {
        if (!(request instanceof RequestFacade facade)) {
            throw new IllegalStateException("Connections can be dropped only where Tomcat hands its own request to the"
                    + " servlet; got " + request.getClass().getName());
        }
        try {
            Field inner = RequestFacade.class.getDeclaredField("request");
            inner.setAccessible(true);
            ((Request) inner.get(facade)).getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("This Tomcat keeps its request elsewhere", changed);
        }
    }
}
