/** A stand-in for scene classes of JavaFX; only the architecture canaries use it. */
package javafx.scene.canary;
