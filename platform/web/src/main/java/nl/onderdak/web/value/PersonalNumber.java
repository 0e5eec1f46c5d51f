// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import java.util.regex.Pattern;

/** A citizen service number (<i>burgerservicenummer</i>, BSN): nine digits that pass the eleven test. */
public final class PersonalNumber {

    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final int ELEVEN = 11;

    /** Alone among other digits, as it is written: in one piece, or in the groups that people make of it. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![0-9])(?:[0-9]{9}|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}|[0-9]{3}[. ][0-9]{3}[. ][0-9]{3})(?![0-9])");

    private PersonalNumber() {}

    /** Whether the text is one and nothing else. */
    public static boolean is(String text) {
        return CANDIDATE.matcher(text).matches() && isIn(text);
    }

    /** Whether one stands in the text. */
    public static boolean isIn(String text) {
        return CANDIDATE
                .matcher(text)
                .results()
                .anyMatch(found -> passes(found.group().replaceAll("[. ]", "")));
    }

    /**
     * A name from the request that goes into the response and is kept with it; withheld when it contains such a number.
     */
    public static String withheld(String name) {
        return isIn(name) ? "*" : name;
    }

    private static boolean passes(String digits) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (digits.charAt(place) - '0');
        }
        return sum % ELEVEN == 0 && !digits.equals("000000000");
    }
}
