package io.crosswalk.sandbox;

import io.crosswalk.sandbox.control.Connection;
import io.crosswalk.sandbox.control.ControlledFilter;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.modeler.Registry;

/** A web server on one port of the loopback interface. */
final class LoopbackServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    private final Tomcat tomcat = new Tomcat();

    /**
     * @param servlets by the path below which each one answers
     * @throws IllegalStateException if the port cannot be had
     */
    LoopbackServer(int port, Path workFolder, Map<String, HttpServlet> servlets, ControlledFilter filter) {
        Registry.disableRegistry();
        tomcat.setBaseDir(workFolder.toAbsolutePath().toString());
        tomcat.setConnector(connector(port));
        Context context = tomcat.addContext("", null);
        if (context instanceof StandardContext standard) {
            withoutLeakChecks(standard);
        }
        context.getPipeline().addValve(new Connection());
        servlets.forEach((path, servlet) -> {
            Tomcat.addServlet(context, path, servlet);
            context.addServletMappingDecoded(path + "/*", path);
        });
        servlets.keySet().stream().filter(path -> !path.equals(Sandbox.CONTROL)).forEach(path -> mount(context, filter, path));
        try {
            tomcat.start();
        } catch (LifecycleException failed) {
            throw new IllegalStateException("The sandbox could not start on port " + port + " of " + HOST + ". Choose another port with --port.", failed);
        }
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException("The sandbox did not stop cleanly. End its process.", failed);
        }
    }

    private static Connector connector(int port) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setProperty("address", HOST);
        connector.setProperty("relaxedQueryChars", "[]|");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setThrowOnFailure(true);
        return connector;
    }

    /** They are for web applications that are loaded again and again, and need options of the Java command. */
    private static void withoutLeakChecks(StandardContext context) {
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
    }

    private static void mount(Context context, ControlledFilter filter, String path) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("controlled" + path);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(definition.getFilterName());
        map.addURLPatternDecoded(path + "/*");
        context.addFilterMap(map);
    }
}
