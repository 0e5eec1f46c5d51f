// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.problem.Refused;

/** Registers municipalities, one or many by the same rules, and publishes them. */
@ApplicationScoped
public class RegisterMunicipalities {

    private final Municipalities municipalities;
    private final Outbox outbox;
    private final RecordingClock recording;

    public RegisterMunicipalities(Municipalities municipalities, Outbox outbox, RecordingClock recording) {
        this.municipalities = municipalities;
        this.outbox = outbox;
        this.recording = recording;
    }

    /** @return the municipality in its first version; fails with {@link Refused} when a rule is broken */
    @WithTransaction
    public Uni<Municipality> register(Municipality municipality) {
        return judge(new TreeMap<>(Map.of(1, municipality)))
                .invoke(judged -> judged.rejections().values().stream()
                        .findFirst()
                        .ifPresent(reason -> {
                            throw new Refused(reason);
                        }))
                .map(Judged::accepted)
                .call(this::store)
                .map(List::getFirst);
    }

    /** @param lines per line number; lines that could not be read are left out */
    @WithTransaction
    public Uni<Taken<Rejection>> register(SortedMap<Integer, Municipality> lines, Intake intake) {
        return judge(lines).chain(judged -> {
            var apply = !judged.accepted().isEmpty()
                    && intake.applies(judged.rejections().size());
            return (apply ? store(judged.accepted()) : Uni.createFrom().voidItem())
                    .replaceWith(new Taken<>(judged.rejections(), apply));
        });
    }

    private record Judged(List<Municipality> accepted, SortedMap<Integer, Rejection> rejections) {}

    private Uni<Judged> judge(SortedMap<Integer, Municipality> lines) {
        var codes = lines.values().stream().map(Municipality::code).toList();
        return municipalities
                .closeForIntake()
                .chain(() -> municipalities.known(codes))
                .map(known -> {
                    var taken = new HashSet<>(known);
                    var judged = new Judged(new ArrayList<>(), new TreeMap<>());
                    lines.forEach((line, municipality) -> {
                        switch (Municipality.register(municipality, taken)) {
                            case Decision.Accepted<Municipality> accepted -> {
                                taken.add(municipality.code());
                                judged.accepted().add(accepted.state());
                            }
                            case Decision.Rejected<Municipality> rejected ->
                                judged.rejections().put(line, rejected.reason());
                        }
                    });
                    return judged;
                });
    }

    private Uni<Void> store(List<Municipality> accepted) {
        var now = recording.now();
        return municipalities
                .addAll(accepted, now)
                .chain(() -> outbox.append(accepted.stream()
                        .map(added -> new OutgoingEvent(added.event(), added.version(), now))
                        .toList()));
    }
}
