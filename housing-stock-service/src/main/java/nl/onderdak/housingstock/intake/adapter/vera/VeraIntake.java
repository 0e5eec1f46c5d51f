// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection;
import nl.onderdak.housingstock.intake.application.TakeMessages;
import nl.onderdak.housingstock.intake.domain.IntakeRejection;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.security.Caller;

/** Takes messages of any kind to their use case, and reports what became of them. */
@ApplicationScoped
public class VeraIntake {

    /** How the description of an operation that takes many messages ends. */
    static final String MANY = ", one JSON object per line or all in one array, by the same rules as one.";

    private final TakeMessages takeMessages;
    private final Idempotency idempotency;
    private final BulkIntakes intakes;
    private final Texts texts;
    private final Caller caller;

    VeraIntake(TakeMessages takeMessages, Idempotency idempotency, BulkIntakes intakes, Texts texts, Caller caller) {
        this.takeMessages = takeMessages;
        this.idempotency = idempotency;
        this.intakes = intakes;
        this.texts = texts;
        this.caller = caller;
    }

    /** One message. */
    Uni<Response> one(VeraMessage message) {
        return idempotency.once(
                message,
                () -> takeMessages
                        .take(caller.organisation(), message.toMessage())
                        .map(line -> Response.ok(VeraOutcome.of(line)).build()));
    }

    /** One message per line. */
    <T extends VeraMessage> Uni<Response> lines(byte[] body, Class<T> kind, IntakeQuery query) {
        return intakes.ndjson(body, kind, lines -> many(lines, query));
    }

    /** One message per entry of an array. */
    <T extends VeraMessage> Uni<Response> array(byte[] body, Class<T> kind, IntakeQuery query) {
        return intakes.array(body, kind, entries -> many(entries, query));
    }

    private <T extends VeraMessage> Uni<VeraReport> many(List<BulkLine<T>> lines, IntakeQuery query) {
        return takeMessages
                .take(caller.organisation(), BulkLine.readable(lines, VeraMessage::toMessage), query.of(lines))
                .map(taken -> VeraReport.of(lines, taken, (number, reason) -> fault(reason)));
    }

    private Fault fault(Rejection reason) {
        return texts.fault(
                switch (reason) {
                    case IntakeRejection rejection -> "/" + rejection.property();
                    case DwellingRejection rejection -> pointer(rejection);
                    default -> "";
                },
                reason);
    }

    private static String pointer(DwellingRejection rejection) {
        return switch (rejection) {
            case DwellingRejection.DwellingKnown _ -> "/idExtern";
            case DwellingRejection.LandlordUnknown _ -> "/idOrganisatie";
            case DwellingRejection.MunicipalityUnknown _ -> "/adres/gemeente/code";
            case DwellingRejection.DwellingOver _,
                    DwellingRejection.EndInFuture _,
                    DwellingRejection.DwellingOnOffer _ -> "/idExtern";
        };
    }
}
