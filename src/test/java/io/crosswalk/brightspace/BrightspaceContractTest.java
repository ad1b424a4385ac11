package io.crosswalk.brightspace;

import io.crosswalk.kit.contract.ConnectorContract;
import io.crosswalk.kit.contract.PlayedVendor;
import io.crosswalk.kit.contract.SandboxVendor;
import java.util.List;
import java.util.Map;

class BrightspaceContractTest extends ConnectorContract {

    /** A refresh token serves once, whoever reads. */
    private final MemoryVault vault = new MemoryVault();

    @Override
    protected PlayedVendor play() {
        return SandboxVendor.start(BrightspaceConnectorFactory.VENDOR, "/brightspace",
                Map.of("clientId", "file:brightspace-client-id", "clientSecret", "file:brightspace-client-secret", "refreshToken", "file:brightspace-refresh-token",
                        "tokenUrl", "{origin}/brightspace/core/connect/token", "pageSize", 20, "maximumPages", 50, "retries", 2),
                "refreshToken", surroundings -> new BrightspaceConnectorFactory(surroundings, vault), "expire-tokens",
                List.of(
                        Map.entry("submit", "{\"work_id\":\"dropbox-648920\",\"user_id\":30513}"),
                        Map.entry("grade", "{\"work_id\":\"grade-88201\",\"user_id\":30513,\"score\":2.5}"),
                        Map.entry("add-work", "{\"offering_id\":24781,\"tool\":\"dropbox\",\"name\":\"Surprise\",\"due_at\":\"2026-12-05T05:59:59Z\",\"points\":10}")));
    }
}
