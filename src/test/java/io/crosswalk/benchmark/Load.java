package io.crosswalk.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What {@code wrk} gets out of a server: the measure of all other figures. */
final class Load {

    private static final String RATE = "Requests/sec:";
    private static final Path POST = Path.of("benchmark", "post.lua");

    private Load() {}

    static boolean isInstalled() {
        try {
            Process probe = new ProcessBuilder("wrk", "--version").redirectErrorStream(true).start();
            probe.getInputStream().readAllBytes();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Requests per second when submissions are written one after the other on 16 connections. */
    static OptionalDouble writing(String address) throws IOException {
        return rate(16, List.of("-s", POST.toString(), address));
    }

    /** Requests per second when a page is read over and over on 8 connections: Canvas refuses a token that has more than 11. */
    static OptionalDouble reading(String address, String token) throws IOException {
        return rate(8, List.of("-H", "Authorization: Bearer " + token, address));
    }

    private static OptionalDouble rate(int connections, List<String> arguments) throws IOException {
        if (!isInstalled()) {
            return OptionalDouble.empty();
        }
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d6s"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> said = lines.lines().toList();
            if (said.stream().anyMatch(line -> line.contains("Non-2xx"))) {
                throw new IOException("wrk got refusals, so that its speed means nothing: " + said);
            }
            return said.stream()
                    .filter(line -> line.startsWith(RATE))
                    .mapToDouble(line -> Double.parseDouble(line.substring(RATE.length()).strip()))
                    .findFirst();
        }
    }

    static OptionalDouble mean(OptionalDouble before, OptionalDouble after) {
        return before.isPresent() && after.isPresent() ? OptionalDouble.of((before.getAsDouble() + after.getAsDouble()) / 2) : OptionalDouble.empty();
    }
}
