package io.crosswalk.sandbox.edfi;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;

/** The Data API: finds out which resource and row a request is about, and hands it to reading or writing. */
final class DataEndpoint {

    private final ApiModel model;
    private final Database database;
    private final Supplier<ClientRights> rights;
    private final ResourceReader reader;
    private final ResourceWriter writer;

    DataEndpoint(Generation generation, Database database, Supplier<ClientRights> rights, ResourceWriter writer) {
        this.model = generation.model();
        this.database = database;
        this.rights = rights;
        this.reader = new ResourceReader(generation);
        this.writer = writer;
    }

    /** @param call its path is {@code data/v3/{namespace}/{resource}[/{id}]} */
    Answer answer(Call call) throws IOException {
        ResourceModel resource = call.path().size() < 4 ? null : model.find(path(call));
        if (resource == null || call.path().size() > 5) {
            throw new Refused(Generation::noSuchResource);
        }
        Rows rows = database.rows(resource);
        return call.path().size() == 4 ? onCollection(call, rows) : onItem(call, rows, call.path().get(4));
    }

    static String path(Call call) {
        return call.path().get(2) + "/" + call.path().get(3);
    }

    private Answer onCollection(Call call, Rows rows) throws IOException {
        return switch (call.method()) {
            case "GET" -> reader.list(call, rows, rights.get());
            case "POST" -> writer.upsert(call, rows, rights.get());
            default -> throw new Refused(Generation::methodNotAllowed);
        };
    }

    private Answer onItem(Call call, Rows rows, String item) throws IOException {
        if (item.equalsIgnoreCase("deletes")) {
            return reader.deletions(call, rows, rights.get());
        }
        if (!call.method().equals("GET") && !call.method().equals("PUT") && !call.method().equals("DELETE")) {
            throw new Refused(Generation::methodNotAllowed);
        }
        UUID id = Ids.parse(item);
        return switch (call.method()) {
            case "GET" -> reader.one(call, rows, id, rights.get());
            case "PUT" -> writer.update(call, rows, id, rights.get());
            default -> writer.delete(call, rows, id, rights.get());
        };
    }
}
