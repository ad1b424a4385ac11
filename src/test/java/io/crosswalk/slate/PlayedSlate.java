package io.crosswalk.slate;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.Surroundings;
import io.crosswalk.kit.contract.PlayedVendor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link SlateServer} as the contract wants it. */
record PlayedSlate(SlateServer server, SlateStory story) implements PlayedVendor {

    static PlayedSlate start() {
        SlateStory story = new SlateStory();
        return new PlayedSlate(new SlateServer(story), story);
    }

    @Override
    public URI origin() {
        return server.origin();
    }

    @Override
    public String now() {
        return SlateStory.NOW;
    }

    @Override
    public ConnectorSettings settings(URI origin) {
        return settings(origin, SlateServer.CLIENT_SECRET);
    }

    @Override
    public ConnectorSettings settingsWithWrongCredential(URI origin) {
        return settings(origin, "wr0ng");
    }

    private static ConnectorSettings settings(URI origin, String secret) {
        return GivenSettings.of(SlateConnectorFactory.VENDOR, Map.of("url", origin.toString(), "pageSize", 2, "maximumPages", 50, "retries", 2,
                "maximumAnswerMegabytes", 1, "clientId", GivenSecret.of(SlateServer.CLIENT_ID), "clientSecret", GivenSecret.of(secret)));
    }

    @Override
    public LmsConnector connector(ConnectorSettings settings, Surroundings surroundings) {
        return new SlateConnectorFactory(surroundings).create(settings);
    }

    @Override
    public boolean expireCredential() {
        server.expireTokens();
        return true;
    }

    @Override
    public void changeSomething() {
        story.resultNow("7", "{\"work\":31,\"person\":202,\"handed_in\":\"2026-11-24T17:00:00Z\"}");
        story.resultNow("7", "{\"work\":33,\"person\":201,\"handed_in\":null,\"score\":4,\"released\":true}");
        story.work("8", "{\"id\":42,\"kind\":\"task\",\"title\":\"Roots\",\"hand_in\":\"upload\",\"published\":true,\"due\":\"2026-12-20T23:00:00Z\",\"max\":10}");
        story.resultNow("8", "{\"work\":42,\"person\":201,\"handed_in\":\"2026-11-24T17:30:00Z\"}");
    }

    @Override
    public List<String> confidential() {
        List<String> all = new ArrayList<>(SlateStory.SURNAMES);
        all.add(SlateServer.CLIENT_SECRET);
        all.add("t0ken-");
        return all;
    }

    @Override
    public void close() {
        server.close();
    }
}
