// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.quota.register.application.Municipalities;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.problem.Refused;

/** Records quotas as the ministry published them, one or many by the same rules. */
@ApplicationScoped
public class RecordPublishedFigures {

    private static final int FIRST_VERSION = 1;

    private final PublishedFigures figures;
    private final Municipalities municipalities;
    private final Clock clock;

    RecordPublishedFigures(PublishedFigures figures, Municipalities municipalities, Clock clock) {
        this.figures = figures;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @return the figure in its first version; fails with {@link Refused} when a rule is broken */
    @WithTransaction
    public Uni<RecordedFigure> take(PublishedFigure figure) {
        return judge(new TreeMap<>(Map.of(1, figure)))
                .invoke(judged -> judged.rejections().values().stream()
                        .findFirst()
                        .ifPresent(reason -> {
                            throw new Refused(reason);
                        }))
                .map(Judged::accepted)
                .call(figures::addAll)
                .map(List::getFirst);
    }

    /** @param lines per line number; lines that could not be read are left out */
    @WithTransaction
    public Uni<Taken<Rejection>> take(SortedMap<Integer, PublishedFigure> lines, Intake intake) {
        return judge(lines).chain(judged -> {
            var apply = !judged.accepted().isEmpty()
                    && intake.applies(judged.rejections().size());
            return (apply ? figures.addAll(judged.accepted()) : Uni.createFrom().voidItem())
                    .replaceWith(new Taken<>(judged.rejections(), apply));
        });
    }

    private record Judged(List<RecordedFigure> accepted, SortedMap<Integer, Rejection> rejections) {}

    private Uni<Judged> judge(SortedMap<Integer, PublishedFigure> lines) {
        var keys = lines.values().stream().map(PublishedFigure::key).toList();
        return figures.closeForIntake()
                .chain(() -> municipalities.known(
                        keys.stream().map(PublishedFigure.Key::municipality).toList()))
                .chain(known -> figures.given(keys).map(given -> judge(lines, given, known)));
    }

    private Judged judge(
            SortedMap<Integer, PublishedFigure> lines, Set<PublishedFigure.Key> there, Set<MunicipalityCode> known) {
        var given = new HashSet<>(there);
        var judged = new Judged(new ArrayList<>(), new TreeMap<>());
        lines.forEach((line, figure) -> {
            switch (figure.take(given, known)) {
                case Decision.Accepted<PublishedFigure> accepted -> {
                    given.add(figure.key());
                    judged.accepted().add(new RecordedFigure(accepted.state(), FIRST_VERSION, clock.instant()));
                }
                case Decision.Rejected<PublishedFigure> rejected ->
                    judged.rejections().put(line, rejected.reason());
            }
        });
        return judged;
    }
}
