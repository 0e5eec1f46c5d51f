// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Text that does not belong where it is sent, and is recognised in every place.
 *
 * @param number nine digits that pass the eleven test of a citizen service number (BSN)
 * @param name letters that are in no other word
 */
record Canary(String number, String name) {

    private static final AtomicInteger LAST = new AtomicInteger(999_990_000);
    private static final int LETTERS = 26;

    /** A new one. */
    static Canary next() {
        int number = LAST.updateAndGet(last -> {
            do {
                last++;
            } while (!passes(last));
            return last;
        });
        return new Canary(Integer.toString(number), "kanarie" + letters(number));
    }

    private static boolean passes(int number) {
        int sum = -(number % 10);
        int rest = number / 10;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }

    /** As many for every number, so that no name is the beginning of another. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 4; i++) {
            letters.append((char) ('a' + rest % LETTERS));
            rest /= LETTERS;
        }
        return letters.toString();
    }
}
