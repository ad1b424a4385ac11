package io.crosswalk.operations;

import java.util.List;

/** The configured connectors, in the order of the configuration. */
public record ConnectorList(List<ConnectorStatus> connectors) {}
