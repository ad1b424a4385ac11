package io.crosswalk.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.PostgresExtension;
import io.crosswalk.edfi.DialectMemory.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseDialectMemoryTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @Test
    void each_target_has_its_own_choice_and_the_last_one_counts() {
        DialectMemory memory = new DatabaseDialectMemory(POSTGRES.database(), new MovableClock());

        memory.save("first", new Remembered(DialectName.LMSX, true));
        memory.save("second", new Remembered(DialectName.LMSX, false));
        memory.save("second", new Remembered(DialectName.GRADEBOOK, false));

        assertThat(memory.load("first")).contains(new Remembered(DialectName.LMSX, true));
        assertThat(memory.load("second")).contains(new Remembered(DialectName.GRADEBOOK, false));
        assertThat(memory.load("third")).isEmpty();
    }
}
