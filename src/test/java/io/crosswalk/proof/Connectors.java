package io.crosswalk.proof;

/** Configured connectors to the systems of a sandbox. */
final class Connectors {

    private Connectors() {}

    static String canvas(SandboxDistrict sandbox, String id) {
        return connector(id, "canvas", "url: " + sandbox.canvas(), "token: ${file:" + sandbox.file("canvas-token") + "}");
    }

    static String schoology(SandboxDistrict sandbox, String id) {
        return connector(id, "schoology", "url: " + sandbox.lms("schoology") + "/v1", "timeZone: America/Chicago",
                "consumerKey: ${file:" + sandbox.file("schoology-consumer-key") + "}",
                "consumerSecret: ${file:" + sandbox.file("schoology-consumer-secret") + "}");
    }

    static String brightspace(SandboxDistrict sandbox, String id, String... others) {
        String url = sandbox.lms("brightspace");
        return connector(id, "brightspace", "url: " + url, "tokenUrl: " + url + "/core/connect/token",
                "clientId: ${file:" + sandbox.file("brightspace-client-id") + "}",
                "clientSecret: ${file:" + sandbox.file("brightspace-client-secret") + "}",
                "refreshToken: ${file:" + sandbox.file("brightspace-refresh-token") + "}",
                String.join("\n      ", others));
    }

    static String moodle(SandboxDistrict sandbox, String id) {
        return connector(id, "moodle", "url: " + sandbox.lms("moodle"), "token: ${file:" + sandbox.file("moodle-token") + "}",
                "overrides: participants");
    }

    static String of(SandboxDistrict sandbox, String vendor) {
        return switch (vendor) {
            case "canvas" -> canvas(sandbox, "canvas-main");
            case "schoology" -> schoology(sandbox, "schoology-main");
            case "brightspace" -> brightspace(sandbox, "brightspace-main");
            case "moodle" -> moodle(sandbox, "moodle-main");
            default -> throw new IllegalArgumentException(vendor);
        };
    }

    private static String connector(String id, String vendor, String... settings) {
        return "  - id: " + id + "\n    vendor: " + vendor + "\n    settings:\n      " + String.join("\n      ", settings) + "\n      retries: 1\n";
    }
}
