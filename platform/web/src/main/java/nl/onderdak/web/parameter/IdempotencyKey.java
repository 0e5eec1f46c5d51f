// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.value.PersonalNumber;

/** The form of {@code Idempotency-Key}: one of 1 to 255 visible ASCII characters, and not the number of a person. */
public final class IdempotencyKey {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** What is wrong with the lines of the header, if anything. */
    public static Optional<Fault> fault(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.of(Fault.in(HEADER, "missing", null));
        }
        return lines.size() == 1
                        && VISIBLE_ASCII.matcher(lines.getFirst()).matches()
                        && !PersonalNumber.is(lines.getFirst())
                ? Optional.empty()
                : Optional.of(Fault.in(HEADER, "invalid-idempotency-key", null));
    }
}
