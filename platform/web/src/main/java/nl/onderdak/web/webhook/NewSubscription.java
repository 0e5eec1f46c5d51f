// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription to make.
 *
 * @param url where the events go
 * @param types CloudEvents types; all when absent or empty
 * @param municipalities all of the jurisdiction when absent or empty
 * @param after position of the feed to begin after; the present end when absent
 */
@Schema(name = "NewWebhookSubscription", description = "A subscription to make (abonnement op gebeurtenissen)")
public record NewSubscription(
        @NotNull
        @Pattern(regexp = "https?://[!-~]{1,500}")
        @Schema(
                description = "Public address that takes POST; https",
                examples = "https://hooks.corporatie.example/onderdak")
        String url,

        @Size(max = 50) @Schema(nullable = true, description = "CloudEvents types; all when absent or empty")
        List<@NotNull @Pattern(regexp = "[a-z0-9.-]{1,100}") String> types,

        @Size(max = 500)
        @Schema(nullable = true, description = "CBS codes; the whole jurisdiction when absent or empty")
        List<@NotNull MunicipalityCode> municipalities,

        @Min(0)
        @Schema(nullable = true, description = "Position of the feed to begin after; its present end when absent")
        Long after) {

    List<String> typesOrAll() {
        return types == null ? List.of() : List.copyOf(types);
    }

    List<String> municipalitiesOrAll() {
        return municipalities == null
                ? List.of()
                : municipalities.stream().map(MunicipalityCode::value).toList();
    }
}
