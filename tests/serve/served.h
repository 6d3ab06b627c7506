#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "onrecord/service.h"
#include "record/articles.h"
#include "serve/connection.h"

namespace onrecord::serve {

inline const Headers kJson = {{"Content-Type", "application/json"}};

inline Headers with_token(const std::string& token) {
  return {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}};
}

/// A record of two articles about a ferry, and a service over it.
class Served {
 public:
  explicit Served(ServiceOptions options = {}) {
    add("ferry", "Mara Velling said: \"The ferry will sail again.\" Nobody had asked her.",
        "Mara Velling", "The ferry will sail again.");
    add("bank", "Ilka Moor said: \"The money is there.\" The board was silent.", "Ilka Moor",
        "The money is there.");
    options.record = record_.file();
    if (options.listen == ServiceOptions{}.listen) options.listen = "127.0.0.1:0";
    options.version = "1.2.3";
    options.message = [this](std::string_view text) {
      const std::lock_guard lock(mutex_);
      messages_.emplace_back(text);
    };
    Result<Service> service = Service::start(std::move(options));
    if (!service) throw std::runtime_error(service.error().describe());
    service_.emplace(*std::move(service));
    const std::string& address = service_->address();
    const std::size_t colon = address.rfind(':');
    port_ = static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)));
  }

  void add(const std::string& name, const std::string& text, const std::string& who,
           const std::string& words) {
    Article article;
    article.id = name;
    article.text = text;
    article.outlet = "Brenn Courier";
    article.date = "2031-05-02";
    record_.add(article, {{who, words}});
  }

  /// On a connection of its own.
  [[nodiscard]] Received ask(const std::string& method, const std::string& target,
                             const Headers& headers = {}, const std::string& body = "") const {
    return Connection(port_).ask(method, target, headers, body);
  }
  [[nodiscard]] Received get(const std::string& target, const Headers& headers = {}) const {
    return ask("GET", target, headers);
  }
  /// The id of the statement that the words are of.
  [[nodiscard]] std::string statement(const std::string& words) const {
    return get("/api/statements?q=" + words).json()["items"][0]["id"];
  }

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] Service& service() { return *service_; }
  [[nodiscard]] NewRecord& record() { return record_; }
  [[nodiscard]] std::vector<std::string> messages() const {
    const std::lock_guard lock(mutex_);
    return messages_;
  }

 private:
  NewRecord record_;
  mutable std::mutex mutex_;
  std::vector<std::string> messages_;
  std::optional<Service> service_;
  std::uint16_t port_ = 0;
};

}  // namespace onrecord::serve
