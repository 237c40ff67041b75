package org.credit531.scoring;

import org.credit531.scoring.yaml.Findings;
import org.credit531.scoring.yaml.YamlDocument;

/** Reads models. The text may come from anybody: its size, depth and content are checked before anything is built. */
public final class Models {

    private Models() {}

    /**
     * Reads and checks one model.
     *
     * @param fileName only for the findings; no file is opened
     * @param yaml the model's text
     */
    public static Reading read(String fileName, String yaml) {
        var findings = new Findings(fileName);
        var model = YamlDocument.read(yaml, findings).map(root -> new ModelReader(root).model());
        return findings.isEmpty() && model.isPresent()
                ? new Reading.Accepted(model.get())
                : new Reading.Refused(findings.all());
    }
}
