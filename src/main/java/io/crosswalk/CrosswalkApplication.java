package io.crosswalk;

import io.crosswalk.command.CommandLineApplication;
import io.crosswalk.command.Surroundings;
import io.crosswalk.sandbox.SandboxCommand;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub, or one of its commands. */
@SpringBootApplication
public class CrosswalkApplication {

    public static void main(String[] arguments) {
        if (!CommandLineApplication.isCommand(arguments)) {
            SpringApplication.run(CrosswalkApplication.class, arguments);
            return;
        }
        var commands = new CommandLineApplication(Surroundings.ofProcess(), Map.of("sandbox", new SandboxCommand()));
        System.exit(commands.run(arguments, new OwnHubLauncher()));
    }
}
