package io.crosswalk.sandbox.edfi;

import java.util.List;

/** What the API tells of change versions in general. Deletions and changed keys are read at each resource. */
final class ChangeQueries {

    private final Generation generation;
    private final Database database;

    ChangeQueries(Generation generation, Database database) {
        this.generation = generation;
        this.database = database;
    }

    /** @param call its path is what follows the address of change queries */
    Answer answer(Call call) {
        if (!generation.host().changeQueries()) {
            throw new Refused(ErrorBodies::noSuchResource);
        }
        if (call.is("availableChangeVersions")) {
            return Answer.json(200, generation.availableChangeVersions(0, database.newestChangeVersion()));
        }
        // The host has made no snapshots.
        if (call.is("snapshots") && generation.snapshotHeader().equals(Generation.SNAPSHOT_IDENTIFIER)) {
            return Answer.json(200, List.of());
        }
        throw new Refused(ErrorBodies::noSuchResource);
    }
}
