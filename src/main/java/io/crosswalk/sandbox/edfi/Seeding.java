package io.crosswalk.sandbox.edfi;

import java.nio.charset.StandardCharsets;

/** Turns seed rows into stored ones, held to the same rules as the body of a request. */
final class Seeding {

    private final Database database;
    private final BodyReader bodies;
    private final Generation generation;

    Seeding(Database database, Generation generation) {
        this.database = database;
        this.bodies = new BodyReader(generation);
        this.generation = generation;
    }

    /** @throws IllegalArgumentException the row does not fit its resource */
    Database.Insertion insertion(SeedResource seed) {
        Rows rows = database.rows(generation.model().get(seed.resource()));
        try {
            Body body = bodies.read(rows.model(), Json.bytes(seed.body()));
            BodyCheck.check(rows.model(), body);
            return new Database.Insertion(rows, body.values());
        } catch (Refused refused) {
            throw new IllegalArgumentException("A seed row of " + seed.resource() + " does not fit the resource: "
                    + new String(refused.in(generation.errors("")).body(), StandardCharsets.UTF_8), refused);
        }
    }
}
