package io.crosswalk;

import io.crosswalk.connector.Finding;
import io.crosswalk.delivery.TargetReadiness;
import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.harvest.HarvestLauncher;
import io.crosswalk.harvest.Preview;
import io.crosswalk.harvest.Previews;
import io.crosswalk.operations.Harvesting;
import io.crosswalk.operations.RosterRefresh;
import io.crosswalk.operations.TargetCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this process does when people ask for it. */
@Component
class OwnHarvests implements Harvesting, RosterRefresh, TargetCheck {

    private static final int COURSES_IN_A_PREVIEW = 20;

    private final HarvestLauncher launcher;
    private final Previews previews;
    private final TargetReadiness readiness;

    OwnHarvests(HarvestLauncher launcher, Previews previews, TargetReadiness readiness) {
        this.launcher = launcher;
        this.previews = previews;
        this.readiness = readiness;
    }

    @Override
    public long start(String connector, HarvestKind kind) {
        return launcher.start(connector, kind);
    }

    @Override
    public boolean isRunning(String connector) {
        return launcher.isRunning(connector);
    }

    @Override
    public Preview preview(String connector) {
        return previews.preview(connector, COURSES_IN_A_PREVIEW);
    }

    @Override
    public void refreshAndMatch() {
        launcher.refreshRoster();
    }

    @Override
    public void rematch(String connector) {
        launcher.rematch(connector);
    }

    @Override
    public List<Finding> check() {
        return readiness.check();
    }

    @Override
    public void lookForDescriptors() {
        readiness.lookForDescriptors();
    }
}
