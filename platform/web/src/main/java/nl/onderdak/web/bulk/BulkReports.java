// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Texts;

/** Tells in the reader's language what became of each line of a bulk intake. */
@ApplicationScoped
public class BulkReports {

    private final Texts texts;

    BulkReports(Texts texts) {
        this.texts = texts;
    }

    /**
     * A report of lines that could not be read and of lines that rules of the domain refused, in the order of the input.
     *
     * @param accepted lines that are, or would be, carried out
     * @param applied whether anything was changed
     * @param rejections why not, per line number
     */
    public <T> BulkReport report(
            List<BulkLine<T>> lines, int accepted, boolean applied, Map<Integer, ? extends Rejection> rejections) {
        var unreadable = lines.stream()
                .filter(line -> line.value() == null)
                .map(line -> new BulkReport.Refusal(line.number(), line.faults()));
        var rejected = rejections.entrySet().stream()
                .map(entry -> new BulkReport.Refusal(entry.getKey(), List.of(fault(entry.getValue()))));
        var refusals = Stream.concat(unreadable, rejected)
                .sorted(Comparator.comparingInt(BulkReport.Refusal::line))
                .toList();
        return new BulkReport(lines.size(), accepted, refusals.size(), applied, refusals);
    }

    private Fault fault(Rejection rejection) {
        var detail =
                texts.text(rejection.code() + ".detail", rejection.arguments().toArray());
        return Fault.at("", rejection.code(), detail);
    }
}
