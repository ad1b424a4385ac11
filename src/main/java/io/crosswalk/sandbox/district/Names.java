package io.crosswalk.sandbox.district;

import java.util.List;

/** Invented people; the same seed gives the same names. */
public final class Names {

    private static final List<String> FIRST = List.of("Ada", "Bruno", "Chloé", "Dmitri", "Elena", "Farid", "Grace", "Hiro", "Ines", "Jamal",
            "Kaya", "Liam", "Mei", "Noor", "Oscar", "Priya", "Quinn", "Rosa", "Samir", "Tomás", "Uma", "Viktor", "Wren", "Ximena", "Yusuf", "Zoë");
    private static final List<String> LAST = List.of("Abara", "Brown", "Castillo", "Dubois", "Eriksen", "Flores", "García", "Haddad", "Ito",
            "Jackson", "Kowalski", "Lopez", "Müller", "Nguyen", "O'Neill", "Petrov", "Quispe", "Rossi", "Singh", "Tanaka", "Underwood", "Vega", "Woods",
            "Xu", "Young", "Zhang");

    private final long seed;

    public Names(long seed) {
        this.seed = seed;
    }

    public Person person(long id, String sisId) {
        int chosen = Chance.of(seed, id, FIRST.size() * LAST.size());
        return new Person(id, FIRST.get(chosen % FIRST.size()), LAST.get(chosen / FIRST.size()), sisId, null);
    }
}
