package io.crosswalk.benchmark;

import java.nio.file.Path;

/**
 * The settings of a hub that is measured; it has no schedule.
 *
 * @param edFi root of the Ed-Fi API
 * @param canvas address of Canvas
 * @param secrets folder of the sandbox, with its secrets
 */
record District(String edFi, String canvas, Path secrets) {

    String yaml() {
        return """
                district: Measured District
                schoolYear: current
                timeZone: America/Chicago
                providerNamespace: uri://sandbox.example/crosswalk
                target:
                  id: sandbox
                  url: %s
                  clientId: ${file:%s}
                  clientSecret: ${file:%s}
                  rosterSchedule: "0 0 0 1 1 ?"
                connectors:
                  - id: canvas-main
                    vendor: canvas
                    settings:
                      url: %s
                      token: ${file:%s}
                """.formatted(edFi, secrets.resolve("edfi-client-id"), secrets.resolve("edfi-client-secret"), canvas,
                secrets.resolve("canvas-token"));
    }
}
