// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unscreenedtext.feature.adapter.rest;

import jakarta.validation.constraints.Size;

/** Breaks: free text is screened. */
record RoomRequest(@Size(max = 100) String remark) {}
