package io.crosswalk.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A Java process on the classpath of this one, which ends with this one. Its output goes to a file. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final Process process;
    private final Path output;

    private Child(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /** Starts a class of the measurement. */
    static Child start(String name, Path folder, List<String> options, Class<?> main, List<String> arguments) throws IOException {
        return start(name, folder, options, System.getProperty("java.class.path"), main, arguments);
    }

    /** Starts a class of the product, which must not find those of its tests. */
    static Child startProduct(String name, Path folder, List<String> options, Class<?> main, List<String> arguments) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(name, folder, options, classPath, main, arguments);
    }

    private static Child start(String name, Path folder, List<String> options, String classPath, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        Path output = folder.resolve(name + ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
        Child child = new Child(name, process, output);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return child;
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    long id() {
        return process.pid();
    }

    /** Waits for a line of the output. */
    String line(Predicate<String> wanted) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try (BufferedReader lines = Files.newBufferedReader(output)) {
                var found = lines.lines().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new IOException("The process \"" + name + "\" did not come up. Its output is in " + output);
    }

    void mustLive() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("The process \"" + name + "\" has ended. Its output is in " + output);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
