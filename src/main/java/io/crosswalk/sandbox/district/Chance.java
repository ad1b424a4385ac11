package io.crosswalk.sandbox.district;

/** Dice that always fall the same way for the same seed and number. */
public final class Chance {

    private Chance() {}

    /** From 0 to below the bound. */
    public static int of(long seed, long number, int bound) {
        long mixed = (number + seed) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) bound);
    }
}
