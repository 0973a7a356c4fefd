/**
 * Purpose: templates of local dialects of coordinate TXT: which there are, which fit a file, what
 * they would change, and a new one out of what a person said of the fields of a file.
 *
 * <p>Takes: the shipped list, the user's own in {@code exchange/txt_templates.csv} of the
 * configuration folder, a file. Gives: templates as texts, which {@code template} of the choices
 * takes in full.
 *
 * <p>Rules of this package: its API names no type of the store, so that the window can use it; a
 * template is never applied by itself; a name that is not there is refused with those that are.
 *
 * <p>Start at {@link org.ecozone.app.intake.template.Templates}.
 */
package org.ecozone.app.intake.template;
