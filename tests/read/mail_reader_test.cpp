#include <gtest/gtest.h>

#include "read/invented_page.h"
#include "read/mail_message.h"
#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Ids = std::vector<std::string>;

constexpr std::string_view kFields =
    "From: \"Ilka Moor\" <moor@bank.example>\r\nSubject: =?iso-8859-1?Q?Caf=E9_?= =?utf-8?B?4oCT?= "
    "open\r\nDate: Thu, 1 May 2031 08:00:00 +0000\r\nMessage-ID: <1@bank.example>\r\n"
    "MIME-Version: 1.0\r\n";

class Mails : public ::testing::Test {
 protected:
  std::vector<Result<ReadArticle>> read(std::string_view bytes, ReaderOptions options = {}) const {
    return read_all({folder_.write("mail", bytes)}, options);
  }
  const TemporaryFolder folder_;
};

TEST_F(Mails, OneMessageIsAnArticle) {
  const auto all = read(std::string(kFields) +
                        "Content-Type: text/plain; charset=\"windows-1252\"\r\n"
                        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                        "=93We stay,=94 she sa=\r\nid.\r\n");
  ASSERT_EQ(ids_of(all), (Ids{"1@bank.example"}));
  const Article& article = all[0]->article;
  EXPECT_EQ(article.text, "“We stay,” she said.\n");
  EXPECT_EQ(article.title, "Café – open");
  EXPECT_EQ(article.author, "Ilka Moor");
  EXPECT_EQ(article.date.substr(0, 10), "2031-05-01");
  EXPECT_EQ(all[0]->format, InputFormat::mail);
}

TEST_F(Mails, OfAMailboxAreParted) {
  const std::string separator = "From moor@bank.example Thu May  1 08:00:00 2031\n";
  const auto all = read(separator + "Subject: One\nMessage-ID: <1>\n\nYes.\n\n>From here on.\n\n" +
                        separator + "Subject: Two\n\nFrom the quay she waved.\n\n" + separator +
                        "Subject: Three\nContent-Type: image/png\n\nx\n");
  ASSERT_EQ(ids_of(all), (Ids{"1", "mail:2", "[empty_text]"}));
  EXPECT_EQ(all[0]->article.text, "Yes.\n\nFrom here on.\n\n");
  EXPECT_EQ(all[1]->article.text, "From the quay she waved.\n\n");
  EXPECT_EQ(all[1]->place.line, 9U);
  EXPECT_EQ(all[2].error().place.record, 3U);
}

TEST_F(Mails, TakePlainTextOrElseTheHtml) {
  const auto message = [](std::string_view parts) {
    return std::string(kFields) + "Content-Type: multipart/alternative; boundary=\"=_b\"\r\n\r\n" +
           "Not shown.\r\n" + std::string(parts) + "--=_b--\r\n";
  };
  const std::string html = "--=_b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
                           invented_page(ferry_body()) + "\r\n";
  const std::string attached =
      "--=_b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nNo.\r\n";
  const std::string plain =
      "--=_b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nWWVzLg==\r\n";
  EXPECT_EQ(read(message(html + attached + plain)).at(0)->article.text, "Yes.");
  const auto page = read(message(attached + html));
  EXPECT_EQ(page.at(0)->article.text, ferry_text());
  EXPECT_FALSE(page[0]->parts.empty());
  EXPECT_EQ(page[0]->article.title, "Café – open");
}

TEST_F(Mails, AMessageOverTheLimitCostsItself) {
  const std::string separator = "From moor@bank.example Thu May  1 08:00:00 2031\n";
  const auto all = read(separator + "Subject: One\n\n" + std::string(3000, 'x') + "\nmore\n\n" +
                            separator + "Message-ID: <2>\n\nYes.\n",
                        {.max_bytes = 1000});
  EXPECT_EQ(ids_of(all), (Ids{"[too_large]", "2"}));
}

TEST_F(Mails, ALetterThatIsNoMailIsText) {
  EXPECT_EQ(read("From Brenn, 10:30\nShe said: no.\n").at(0)->format, InputFormat::text);
}

TEST(EncodedWords, AreDecodedAndTheRestStays) {
  EXPECT_EQ(decoded_words("a =?utf-8?q?=C3=A9?= b"), "a é b");
  EXPECT_EQ(decoded_words("=?utf-8?q?broken"), "=?utf-8?q?broken");
  EXPECT_EQ(decoded_words("=?utf-8*en?B?w6k=?="), "é");
}

}  // namespace
}  // namespace onrecord
