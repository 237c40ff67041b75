package org.credit531.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.ofdrw.core.signatures.SigType;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.verify.OFDValidator;
import org.ofdrw.sign.verify.exceptions.FileIntegrityException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Our OFD files in a reader that is not ours (ofdrw): what it finds of pages and texts, and the hashes that it compares. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class ForeignReaderIntegrationTests {

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcDocuments stored;

    @Autowired
    private OfdFiles files;

    private SignedLetters letters() {
        return new SignedLetters(documents, stored, files);
    }

    @Test
    void findsThePagesTheirPaperAndTheirTexts() throws Exception {
        for (var document : new NewDocument[] {LetterFixture.inBothLanguages(), LetterFixture.list(60)}) {
            var issued = documents.issue(document);
            try (var reader = new OFDReader(new ByteArrayInputStream(letters().ofd(issued)))) {
                assertThat(reader.getNumberOfPages()).isGreaterThan(1);
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    var paper = reader.getPageInfo(page).getSize();
                    assertThat(paper.getWidth()).isEqualTo(210);
                    assertThat(paper.getHeight()).isEqualTo(297);
                }
                assertThat(SignedLetters.bare(String.join("", new ContentExtractor(reader).extractAll())))
                        .as("in the order in which the pages print it")
                        .isEqualTo(SignedLetters.text(letters().pdf(issued)));
            }
        }
    }

    @Test
    void findsTheSignatureAndThatEveryHashIsRight() throws Exception {
        byte[] file = letters().ofd(documents.issue(LetterFixture.letter()));
        var parts = SignedLetters.parts(file);
        var handed = new AtomicReference<byte[]>();
        try (var reader = new OFDReader(new ByteArrayInputStream(file))) {
            assertThat(reader.hasSignature()).isTrue();
            validate(reader, handed);
        }
        assertThat(handed.get())
                .as("all hashes fitted, and what is signed names them")
                .isEqualTo(parts.get("Doc_0/Signs/Sign_0/Signature.xml"));
    }

    @Test
    void findsThatAPartWasChanged() throws Exception {
        var parts = SignedLetters.parts(letters().ofd(documents.issue(LetterFixture.letter())));
        String path = "Doc_0/Pages/Page_0/Content.xml";
        String page = new String(parts.get(path), StandardCharsets.UTF_8);
        assertThat(page).contains("告知书");
        parts.put(path, page.replaceFirst("告知书", "告示书").getBytes(StandardCharsets.UTF_8));
        try (var reader = new OFDReader(new ByteArrayInputStream(StoredArchive.of(parts)))) {
            assertThatThrownBy(() -> validate(reader, new AtomicReference<>()))
                    .isInstanceOf(FileIntegrityException.class);
        }
    }

    /** What is signed and by what is handed on: a certificate of no authority is for the verifier to judge, and ours does it elsewhere. */
    private static void validate(OFDReader reader, AtomicReference<byte[]> handed) throws Exception {
        try (var validator = new OFDValidator(reader)) {
            validator.setValidator((type, algorithm, signed, value) -> {
                assertThat(type).isEqualTo(SigType.Sign);
                assertThat(value).isNotEmpty();
                handed.set(signed);
            });
            validator.exeValidate();
        }
    }
}
