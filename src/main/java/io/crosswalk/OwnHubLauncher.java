package io.crosswalk;

import io.crosswalk.command.HubLauncher;
import io.crosswalk.command.HubNotStartedException;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** A hub in the process of a command: on a free port of this machine, and quiet, since the command does the talking. */
final class OwnHubLauncher implements HubLauncher {

    @Override
    public RunningHub launch() {
        SpringApplication application = new SpringApplication(CrosswalkApplication.class);
        ServletWebServerApplicationContext context = start(application);
        URI address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort());
        return new RunningHub() {
            @Override
            public URI address() {
                return address;
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }

    private static ServletWebServerApplicationContext start(SpringApplication application) {
        try {
            return (ServletWebServerApplicationContext) application.run(
                    "--server.port=0", "--server.address=127.0.0.1", "--logging.level.io.crosswalk=warn", "--crosswalk.harvest-at-start=false");
        } catch (RuntimeException e) {
            throw new HubNotStartedException(e);
        }
    }
}
