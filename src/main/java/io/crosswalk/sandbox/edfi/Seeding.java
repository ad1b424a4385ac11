package io.crosswalk.sandbox.edfi;

import java.nio.charset.StandardCharsets;

/** Turns seed rows into stored ones, held to the same rules as the body of a request. */
final class Seeding {

    private Seeding() {
    }

    /** @throws IllegalArgumentException the row does not fit its resource */
    static Database.Insertion insertion(
            SeedResource seed, ApiModel model, Database database, BodyReader bodies, Generation generation) {
        Rows rows = database.rows(model.get(seed.resource()));
        try {
            Body body = bodies.read(rows.model(), Json.bytes(seed.body()));
            BodyCheck.check(rows.model(), body);
            return new Database.Insertion(rows, body.values());
        } catch (Refused refused) {
            throw new IllegalArgumentException("A seed row of " + seed.resource() + " does not fit the resource: "
                    + new String(refused.in(generation).body(), StandardCharsets.UTF_8), refused);
        }
    }
}
