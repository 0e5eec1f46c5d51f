// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.MunicipalityEntry;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;

/** Enters a set of municipalities in the register by the rules of the single entry, and tells the others. */
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

    /** @param entries per line number; those that could not be read are not among them */
    @WithTransaction
    public Uni<Taken<Rejection>> register(SortedMap<Integer, MunicipalityEntry> entries, Intake intake) {
        var codes = entries.values().stream().map(MunicipalityEntry::code).toList();
        return municipalities
                .closeForIntake()
                .chain(() -> municipalities.known(codes))
                .map(taken -> judge(entries, taken))
                .chain(judged -> {
                    var apply = !judged.accepted().isEmpty()
                            && intake.applies(judged.rejections().size());
                    return (apply ? store(judged.accepted()) : Uni.createFrom().voidItem())
                            .replaceWith(new Taken<>(judged.rejections(), apply));
                });
    }

    private record Judged(List<Municipality> accepted, SortedMap<Integer, Rejection> rejections) {}

    private static Judged judge(SortedMap<Integer, MunicipalityEntry> entries, Set<MunicipalityCode> known) {
        var taken = new HashSet<>(known);
        var judged = new Judged(new ArrayList<>(), new TreeMap<>());
        entries.forEach((line, entry) -> {
            switch (Municipality.register(entry, taken)) {
                case Decision.Accepted<Municipality> accepted -> {
                    taken.add(entry.code());
                    judged.accepted().add(accepted.state());
                }
                case Decision.Rejected<Municipality> rejected ->
                    judged.rejections().put(line, rejected.reason());
            }
        });
        return judged;
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
