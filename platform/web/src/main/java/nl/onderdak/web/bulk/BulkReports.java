// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.web.problem.Texts;

/** Reports the outcome of each line of a bulk intake in the reader's language. */
@ApplicationScoped
public class BulkReports {

    private final Texts texts;

    BulkReports(Texts texts) {
        this.texts = texts;
    }

    /** A report of lines, each of which is refused as a whole. */
    public BulkReport report(List<? extends BulkLine<?>> lines, Taken<?> taken) {
        return report(lines, taken, whole -> "");
    }

    /**
     * A report of lines.
     *
     * @param pointer to the property that is to blame
     */
    public <R extends Rejection> BulkReport report(
            List<? extends BulkLine<?>> lines, Taken<R> taken, Function<? super R, String> pointer) {
        return BulkReport.of(
                lines,
                taken.applied(),
                taken.refused().entrySet().stream()
                        .map(line -> new BulkReport.Refusal(
                                line.getKey(), List.of(texts.fault(pointer.apply(line.getValue()), line.getValue())))));
    }
}
