package io.crosswalk.api;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.harvest.Preview;
import io.crosswalk.matching.Matching;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.Harvesting;
import io.crosswalk.operations.RosterRefresh;
import io.crosswalk.operations.TargetCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything outside the HTTP interface: an LMS, an Ed-Fi API, and what harvests. Remembers what it was told to do. */
final class OutsideDouble implements Harvesting, RosterRefresh, TargetCheck, ConnectorFactory {

    private final Matching matching;
    final List<String> done = new ArrayList<>();
    boolean running;
    boolean broken;

    /** @param matching as the hub does it */
    OutsideDouble(Matching matching) {
        this.matching = matching;
    }

    void reset() {
        done.clear();
        running = false;
        broken = false;
    }

    @Override
    public long start(String connector, HarvestKind kind) {
        if (running) {
            throw new ConflictException("A harvest is running");
        }
        if (broken) {
            throw new IllegalStateException("student Jane Roe");
        }
        done.add("harvest " + connector + " " + kind.code());
        return done.size();
    }

    @Override
    public boolean isRunning(String connector) {
        return running;
    }

    @Override
    public Preview preview(String connector) {
        return new Preview(connector, 1, List.of(new Preview.Section("1", "Algebra", "ALG-1", 3, 60, 12)), List.of(), Map.of("matched", 20L),
                Map.of("STUDENT_UNMATCHED", 2L), Map.of(), Map.of(), List.of(), List.of());
    }

    @Override
    public void refreshAndMatch() {
        done.add("refresh");
    }

    @Override
    public void rematch(String connector) {
        matching.match(connector);
    }

    @Override
    public void lookForDescriptors() {
        done.add("look for descriptors");
    }

    @Override
    public List<Finding> check() {
        return List.of(Finding.failed("claim set", "The key may not write submissions.", "Ask for the claim."));
    }

    @Override
    public String vendor() {
        return "canvas";
    }

    @Override
    public LmsConnector create(ConnectorSettings settings) {
        return new LmsConnector() {

            @Override
            public String id() {
                return settings.id();
            }

            @Override
            public String vendor() {
                return settings.vendor();
            }

            @Override
            public List<Finding> check() {
                return List.of(Finding.passed("token", "The token is good."));
            }

            @Override
            public Reading open() {
                throw new UnsupportedOperationException("These tests read nothing");
            }
        };
    }
}
