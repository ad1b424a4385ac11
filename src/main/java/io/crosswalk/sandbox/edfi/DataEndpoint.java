package io.crosswalk.sandbox.edfi;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** The Data API: finds out which resource and row a request is about, and hands it to reading or writing. */
final class DataEndpoint {

    private final Generation generation;
    private final Database database;
    private final Supplier<ClientRights> rights;
    private final ResourceReader reader;
    private final ChangeReader changes;
    private final ResourceWriter writer;

    DataEndpoint(Generation generation, Database database, Supplier<ClientRights> rights, ResourceWriter writer) {
        this.generation = generation;
        this.database = database;
        this.rights = rights;
        this.reader = new ResourceReader(generation);
        this.changes = new ChangeReader(generation);
        this.writer = writer;
    }

    /** @param call its path is {@code {namespace}/{resource}[/{id}]} */
    Answer answer(Call call) throws IOException {
        int depth = call.path().size();
        ResourceModel resource = depth < 2 || depth > 3 ? null : generation.model().find(path(call.path()));
        if (resource == null) {
            throw new Refused(ErrorBodies::noSuchResource);
        }
        if (call.header(generation.snapshotHeader()) != null) {
            throw new Refused(call.method().equals("GET") ? ErrorBodies::noSnapshot : ErrorBodies::snapshotIsReadOnly);
        }
        Rows rows = database.rows(resource);
        return depth == 2 ? onCollection(call, rows) : onItem(call, rows, call.path().get(2));
    }

    static String path(List<String> path) {
        return path.get(0) + "/" + path.get(1);
    }

    private Answer onCollection(Call call, Rows rows) throws IOException {
        return switch (call.method()) {
            case "GET" -> reader.list(call, rows, rights.get());
            case "POST" -> writer.upsert(call, rows, rights.get());
            default -> throw notAllowed(call, false);
        };
    }

    private Answer onItem(Call call, Rows rows, String item) throws IOException {
        if (item.equalsIgnoreCase("deletes") && generation.host().changeQueries()) {
            return changes.deletions(reading(call), rows, rights.get());
        }
        if (item.equalsIgnoreCase("keyChanges") && generation.tracksKeys()) {
            return changes.keyChanges(reading(call), rows, rights.get());
        }
        if (item.equalsIgnoreCase("partitions") && generation.pagesByToken()) {
            return reader.partitions(reading(call), rows, rights.get());
        }
        return switch (call.method()) {
            case "GET" -> reader.one(call, rows, Ids.parse(item), rights.get());
            case "PUT" -> writer.update(call, rows, Ids.parse(item), rights.get());
            case "DELETE" -> writer.delete(call, rows, Ids.parse(item), rights.get());
            default -> throw notAllowed(call, true);
        };
    }

    private static Call reading(Call call) {
        if (!call.method().equals("GET")) {
            throw notAllowed(call, true);
        }
        return call;
    }

    private static Refused notAllowed(Call call, boolean onItem) {
        return new Refused(errors -> errors.methodNotAllowed(call.method(), onItem));
    }
}
