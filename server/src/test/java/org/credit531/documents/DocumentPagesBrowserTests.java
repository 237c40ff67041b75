package org.credit531.documents;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters and decisions, as their readers and as strangers see them. */
@BrowserTest
class DocumentPagesBrowserTests {

    @Autowired
    private Walks walks;

    @Autowired
    private Documents documents;

    @OnEachScreen
    void opensEveryPageOfADocument(Screen screen) {
        var held = documents.issue(PublicLetters.answer());
        var ended = documents.issue(PublicLetters.answer());
        documents.supersede(ended.id(), "The record was corrected (记录已更正)");
        try (Walk walk = walks.on(screen)) {
            walk.visit("/documents/verify", "documents-verify");
            walk.visit("/documents/" + held.code(), "document-public");
            walk.visit("/documents/" + ended.code(), "document-superseded");
            walk.visit("/documents/status", "documents-status");
            walk.open("/documents/verify");
            walk.page().setInputFiles("#file", Walk.file("letter.pdf", "no letter"));
            walk.follow("form[method=post] button[type=submit] >> nth=-1");
            walk.sees(".outcome");
            walk.examine("documents-unknown");
            walk.signIn("subject");
            walk.visit("/documents", "documents");
            walk.visit("/documents/" + held.code(), "document");
        }
    }
}
