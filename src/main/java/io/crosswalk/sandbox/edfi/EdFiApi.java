package io.crosswalk.sandbox.edfi;

import io.crosswalk.sandbox.edfi.Addresses.Part;
import io.crosswalk.sandbox.edfi.Addresses.Place;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The parts of the API, and which of them answers a request. */
final class EdFiApi implements AutoCloseable {

    private final Generation generation;
    private final Addresses addresses;
    private final DiscoveryDocument discovery;
    private final Database database;
    private final Tokens tokens;
    private final TokenEndpoint token;
    private final MetadataEndpoint metadata;
    private final DataEndpoint data;
    private final ChangeQueries changeQueries;
    private final ControlEndpoint control;

    EdFiApi(EdFiOptions options, Generation generation, Faults faults, Statistics statistics) {
        this.generation = generation;
        generation.configure(HostSettings.USUAL.withDescriptorCache(options.descriptorCache()));
        AtomicReference<ClientRights> rights =
                new AtomicReference<>(ClientRights.forHub(generation.model(), options.client()));
        addresses = new Addresses(options.product());
        discovery = new DiscoveryDocument(generation, addresses, options.clock());
        tokens = new Tokens(options.clock(), options.tokenLifetime(), generation.tokensPerClient());
        database = new Database(generation, new ChangeClock(options.clock()), new Journal(options.journal()));
        BodyReader bodies = new BodyReader(generation);
        DescriptorValues descriptors = new DescriptorValues(database, generation, options.clock());
        RelationChecks relations = new RelationChecks(database, generation, descriptors, statistics);
        ResourceWriter writer =
                new ResourceWriter(generation, addresses, database, bodies, relations, statistics, options.insertRace());
        token = new TokenEndpoint(options, generation, tokens, rights::get, statistics);
        metadata = new MetadataEndpoint(generation, addresses);
        data = new DataEndpoint(generation, database, rights::get, writer);
        changeQueries = new ChangeQueries(generation, database);
        control = new ControlEndpoint(generation, database, bodies, relations, tokens, faults, statistics, rights);
    }

    void open(Stream<SeedResource> seed) {
        Seeding seeding = new Seeding(database, generation);
        database.open(Stream.concat(generation.model().descriptors(), seed).map(seeding::insertion)::iterator);
    }

    /** What the request is for, as faults and statistics name it: the same in all generations and under all routes. */
    String target(Call call) {
        Place place = addresses.place(call);
        if (place == null) {
            return String.join("/", call.path());
        }
        String rest = String.join("/", place.call().path());
        return switch (place.part()) {
            case TOKEN -> "oauth/token";
            case TOKEN_INFO -> "oauth/token_info";
            case DEPENDENCIES -> "metadata/dependencies";
            case OPEN_API -> rest.isEmpty() ? "metadata" : "metadata/" + rest;
            case CHANGE_QUERIES -> "changeQueries/" + rest;
            case DATA -> {
                ResourceModel resource = place.call().path().size() < 2
                        ? null : generation.model().find(DataEndpoint.path(place.call().path()));
                yield resource == null ? "data/" + rest : resource.path();
            }
        };
    }

    Answer answer(Call call) throws IOException {
        if (call.begins("control")) {
            return control.answer(call.within(call.path().subList(1, call.path().size())));
        }
        Place place = addresses.place(call);
        if (place == null) {
            return root(call);
        }
        if (place.part() == Part.DATA || place.part() == Part.CHANGE_QUERIES || place.part() == Part.TOKEN_INFO) {
            tokens.authenticate(call.header("Authorization"));
        }
        if (!place.known()) {
            throw new Refused(ErrorBodies::noSuchInstance);
        }
        if (place.part() == Part.DATA) {
            return data.answer(place.call());
        }
        call.pause();
        return switch (place.part()) {
            case TOKEN -> token.issue(posted(place));
            case TOKEN_INFO -> token.introspect(posted(place));
            case DEPENDENCIES -> Answer.json(200, Dependencies.of(got(place, generation.model())));
            case OPEN_API -> metadata.answer(got(place, place.call()));
            case CHANGE_QUERIES -> changeQueries.answer(got(place, place.call()));
            case DATA -> throw new IllegalStateException("Answered already");
        };
    }

    private Answer root(Call call) {
        if (!addresses.isRoot(call)) {
            throw new Refused(ErrorBodies::noSuchResource);
        }
        call.pause();
        require("GET", call);
        return Answer.json(200, discovery.write(call.base(), List.copyOf(call.path())));
    }

    private static Call posted(Place place) {
        require("POST", place.call());
        return place.call();
    }

    private static <T> T got(Place place, T asked) {
        require("GET", place.call());
        return asked;
    }

    private static void require(String method, Call call) {
        if (!call.method().equals(method)) {
            throw new Refused(errors -> errors.methodNotAllowed(call.method(), false));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
