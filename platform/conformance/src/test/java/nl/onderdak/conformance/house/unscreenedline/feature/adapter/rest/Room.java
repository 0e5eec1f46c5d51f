// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unscreenedline.feature.adapter.rest;

/** A fixture: a request body with unscreened text. */
record Room(String remark) {}
