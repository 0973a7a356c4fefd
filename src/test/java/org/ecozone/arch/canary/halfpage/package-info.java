/** Purpose: a page that leaves questions open. */
package org.ecozone.arch.canary.halfpage;
